// Before anything is painted: the theme that the reader chose, and whether the address asks for what the page holds
// already, the overview of this site's record.
const asked = document.documentElement.dataset;
try { asked.theme = localStorage.getItem("lofted-theme") ?? ""; } catch {}
if (!["light", "dark"].includes(asked.theme)) delete asked.theme;
if (!/^(#\/?)?$/.test(location.hash) || new URLSearchParams(location.search).has("record")) asked.elsewhere = "";

// The words of the page that is asked for, where the site has them (crates/lofted-view/src/site/first_words.rs): under way
// before anything else. A state of its own or data of the reader's would have the page say others.
try {
  const part = { "flights/": "flight", "deployment": "deployment", "deployments/": "deployment", "workbench": "bench" }[/^#\/([a-z]+\/?)[^/?]*$/.exec(location.hash)?.[1]];
  if (part && document.querySelector('meta[name="offline"][content="yes"]') && !location.search && !localStorage.getItem("lofted-own") && !sessionStorage.getItem("lofted-carried")) {
    globalThis.loftedWords = fetch(`record/first-${part}.txt`);
  }
} catch {}
