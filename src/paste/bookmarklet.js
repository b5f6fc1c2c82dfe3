(() => {
  const to = "__PAGE__";
  const page = document.documentElement.cloneNode(true);
  const idle = "script:not([type='application/ld+json']),style,svg,noscript,iframe,template,img,picture,video,audio,canvas,form";
  for (const element of page.querySelectorAll(idle)) element.remove();
  const sent = { url: location.href, title: document.title, html: page.outerHTML.slice(0, 4000000) };
  const tab = open(to + "#from-page");
  addEventListener("message", function hear(event) {
    if (event.source !== tab || event.data !== "demarche: send it") return;
    removeEventListener("message", hear);
    tab.postMessage(sent, event.origin);
  });
})();
