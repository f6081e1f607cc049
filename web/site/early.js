// Before anything is painted: the theme that the reader chose, and whether the address asks for what the page holds
// already, the overview of this site's record.
const asked = document.documentElement.dataset;
try { asked.theme = localStorage.getItem("lofted-theme") ?? ""; } catch {}
if (!["light", "dark"].includes(asked.theme)) delete asked.theme;
if (!/^(#\/?)?$/.test(location.hash) || new URLSearchParams(location.search).has("record")) asked.elsewhere = "";
