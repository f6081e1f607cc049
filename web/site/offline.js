// Keeps the app on this device for when there is no network, says when it is shown from there, and says when a newer
// version is there. Fetched once a page is shown, where `lofted site` has listed what is to be kept.

const main = document.getElementById("main");
/** The version of the record that is kept. */
let version;

function tell(id, says, button, press) {
  document.getElementById(id)?.remove();
  const aside = document.createElement("aside");
  aside.id = id;
  aside.className = "carried";
  aside.ariaLabel = "This site";
  aside.innerHTML = '<p role="status"></p><p class="actions"><button type="button"></button></p>';
  aside.querySelector("p").textContent = says;
  Object.assign(aside.querySelector("button"), { textContent: button, onclick: press });
  main.before(aside);
}

function sayNetwork() {
  if (navigator.onLine) return document.getElementById("offline")?.remove();
  const says = version && navigator.serviceWorker.controller
    ? `There is no network. This page works from what this device keeps, the record of version ${version}; what was published since is not in it.`
    : "There is no network. What this page has not fetched yet cannot be shown.";
  tell("offline", says, "Try again", () => location.reload());
}

async function keep() {
  // Who saves data or keeps nothing is not made to.
  if (navigator.connection?.saveData) return;
  const registration = await navigator.serviceWorker.register("offline-worker.js");
  const newer = () => {
    const worker = registration.waiting;
    if (worker && navigator.serviceWorker.controller) {
      tell("newer", "A newer version of this site is there. What you have entered stays.", "Show it", () => location.reload());
    }
  };
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", newer);
  });
  newer();
}

if (navigator.serviceWorker) {
  for (const change of ["online", "offline"]) addEventListener(change, sayNetwork);
  keep().catch(() => {});
  fetch("record/datapackage.json").then((answer) => answer.json()).then((about) => { version = about.version; sayNetwork(); }).catch(sayNetwork);
}
