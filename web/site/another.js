// Another record in place of the host's, which the address names (`?record=`): had, unpacked and checked by the worker of
// records (web/src/worker/in_place.rs). Every page says that it is another, and whose.

const ask = (message) => new Promise((done, fail) => {
  const worker = new Worker(new URL(`record-worker-start.js${location.search}#${location.pathname}`, import.meta.url));
  let listens = false;
  worker.onmessage = ({ data }) => {
    if (Array.isArray(data) && !listens) { listens = true; return worker.postMessage(message); }
    worker.terminate();
    if (Array.isArray(data)) done(data); else fail(data);
  };
  worker.onerror = (event) => { event.preventDefault(); fail("its worker could not start or has failed"); };
});

// The record's files, as a list; none where it cannot be had, which is said.
export async function record() {
  try {
    const files = await ask("record");
    const [drawn, says, credit] = files.splice(9).slice(1);
    globalThis.loftedOutlines = drawn;
    tell(says);
    const line = document.createElement("p");
    line.id = "credit";
    line.textContent = credit;
    document.querySelector(".footer").append(line);
    return files;
  } catch (why) {
    tell(`The record that the address asks for cannot be shown: ${why}.`, "alert");
    return [];
  }
}

function tell(says, role = "status") {
  if (location.hash.startsWith("#/embed/")) return;
  const aside = document.createElement("aside");
  aside.id = "another";
  aside.className = "carried";
  aside.ariaLabel = "Another record";
  aside.innerHTML = `<p role="${role}"></p><p class="actions"><a class="button">Back to the record of this site</a></p>`;
  aside.firstChild.textContent = says;
  aside.querySelector("a").href = `${location.pathname}#/`;
  document.getElementById("main").before(aside);
}
