// What axe cannot see of a chart: that it has a name, words for its points, and its numbers.

/** Every chart of a page that lacks something, as lines; empty when all is well. */
export async function chartFaults(page) {
  return page.evaluate(() => {
    const faults = [];
    // The arcs on a card are named by their card; their numbers stand in the chart of all arcs.
    const pictures = [...document.querySelectorAll("main svg")].filter((svg) => !svg.closest("[aria-hidden], .card-arcs"));
    for (const svg of pictures) {
      const figure = svg.closest("figure");
      const name = figure?.querySelector("h2")?.textContent || svg.outerHTML.slice(0, 60);
      const fault = (what) => faults.push(`${name}: ${what}`);
      if (!figure) fault("a picture outside of a figure");
      if (!svg.getAttribute("aria-label")?.trim()) fault("no words for the picture");
      const titled = document.getElementById(figure?.getAttribute("aria-labelledby") ?? "");
      if (!titled?.textContent.trim()) fault("no name");
      if (!figure?.querySelector(".chart-finding")?.textContent.trim()) fault("no finding");
      if (!figure?.querySelector("figcaption")?.textContent.trim()) fault("no source line");
      const slider = figure?.querySelector("[role=slider][tabindex='0']");
      if (!slider?.getAttribute("aria-label")?.trim()) fault("no way to its points by keyboard");
      else if (!(Number(slider.getAttribute("aria-valuemax")) > 0)) fault("no points");
      if (!figure?.querySelectorAll("table tbody tr").length) fault("no table of its numbers");
    }
    return faults;
  });
}

/** How far the page runs over its width, px. */
export const overflow = (page) =>
  page.evaluate(() => {
    // A reserved scroll bar makes the page narrower than its window: only running over counts.
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
