// Fetches one file from one address that the reader of the page has agreed to. A worker of its own: the page
// itself may reach no other host at all (see the policy in index.html).
//
// In: { url, most }. Out: { text }, or { problem } with what the server said.

addEventListener("message", async ({ data: { url, most } }) => {
  const answer = (what) => postMessage({ ours: true, ...what });
  try {
    // No cookies, no address of ours, and no other host than the one that was named.
    const response = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer", redirect: "manual" });
    if (response.type === "opaqueredirect") return answer({ problem: "moved" });
    if (!response.ok) return answer({ problem: response.status === 404 ? "missing" : "refused", status: response.status });
    const parts = [];
    let length = 0;
    for (const reader = response.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > most) {
        await reader.cancel();
        return answer({ problem: "large" });
      }
      parts.push(value);
    }
    answer({ text: await new Blob(parts).text() });
  } catch {
    answer({ problem: navigator.onLine ? "unreachable" : "offline" });
  }
});
