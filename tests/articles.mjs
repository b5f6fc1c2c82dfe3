// Articles for the tests, worded for them. What is expected of each stands beside it.

/** A day in Hangzhou: the facts of a well-known visit, told anew. */
export const hangzhou = {
  date: "2023-09-22",
  title: "Xi and Assad meet in Hangzhou",
  source: "https://example.org/hangzhou",
  text: `China's leader Xi Jinping received President Bashar Assad of Syria in Hangzhou on Friday afternoon and announced a new partnership with his guest.
The Syrian president had not been to China since 2004. He hopes for money to rebuild a country that has been at war since 2011, and on Saturday he will watch the opening of the 19th Asian Games in the city.
“Our two countries will proclaim a strategic partnership this very day,” Xi told Assad, the state broadcaster CCTV reported.
“China and Syria have been friends for a long time,” said Mao Ning, a spokesperson for the foreign ministry. She expected the visit to deepen trust between them.
Beijing's weight in the Middle East is growing. This year it brokered an agreement between Saudi Arabia and Iran, which restored their ties and will reopen their embassies. In May Syria returned to the Arab League at a summit in Saudi Arabia.`,
  people: ["Xi Jinping", "Bashar Assad", "Mao Ning"],
  quotes: 2,
};

/** As it comes from another page's clipboard, with what must not run. */
export const hostileHtml = `<article><h1>Talks in Muscat</h1>
<script>window.__ran = "script"</script>
<img src="https://tracker.invalid/pixel.gif" onerror="window.__ran = 'onerror'">
<p onclick="window.__ran = 'onclick'">Iranian Foreign Minister Abbas Araghchi met his Omani counterpart, Badr al-Busaidi, in Muscat on Tuesday.</p>
<p style="background:url(https://tracker.invalid/bg.png)">Oman <b>praised</b> Iran.</p>
<iframe src="javascript:parent.__ran='iframe'"></iframe></article>`;

const sentences = [
  "Foreign Minister Karim Haddad of Jordan met his Greek counterpart in Athens on Monday.",
  "Brazil condemned the attack and called on both sides to return to the talks.",
  "The two governments signed an agreement on fisheries after three days of negotiations in Lisbon.",
  "A spokesman said that the delegation would travel to Nairobi next week.",
  "Protesters in Lima demanded the resignation of the minister, and police detained forty of them.",
  "Norway promised twelve million dollars of aid to Malawi after the floods of last month.",
  "Analysts doubt that the ceasefire, which Turkey had mediated in April, will hold.",
  "“We shall not accept conditions,” the president told reporters on Thursday.",
];

/** So many words of news, with sentences in changing order. */
export function long(words) {
  const out = [];
  let count = 0;
  for (let i = 0; count < words; i++) {
    const sentence = sentences[(i * 5 + (i >> 3)) % sentences.length];
    out.push(sentence);
    count += sentence.split(" ").length;
  }
  return out.map((s, i) => (i % 6 === 5 ? s + "\n" : s + " ")).join("");
}

/** So many words in which few come twice: they do not pack. */
export function varied(words) {
  let seed = 7;
  const next = (n) => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 8) % n;
  const syllables = [..."bdfghklmnprstvz"].flatMap((c) => [..."aeiou"].map((v) => c + v));
  const name = () => Array.from({ length: 4 }, () => syllables[next(75)]).join("").replace(/^./, (c) => c.toUpperCase());
  const out = [];
  for (let i = 0; i * 14 < words; i++)
    out.push(`Minister ${name()} of ${name()} met ${name()} in ${name()} and spoke of ${name()} with reporters.`);
  return out.join("\n");
}

/** So many bytes of what is no language, the same each time. */
export function noise(bytes) {
  const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789{}[]()<>/\\|&%$#@!?.,;:-_=+*~^\"'` \t\n\u0000\u202e\u{1f600}é中";
  const letters = [...alphabet];
  let seed = 42;
  let out = "";
  while (out.length < bytes) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    out += letters[seed % letters.length];
  }
  return out;
}
