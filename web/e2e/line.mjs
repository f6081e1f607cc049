// A slow line, as the browser's own tools make one; and what a page has that can grow.

/** Makes the page's line as slow as a phone's: 150 ms to an answer, 1.6 Mbit/s. */
export async function slowLine(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 0.75e6 / 8,
  });
}

/** Listeners and nodes that live once the garbage is collected, and workers that run. */
export async function living(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.enable");
  // What is let go of in one collection may be what held other things until then.
  for (let round = 0; round < 3; round += 1) {
    await session.send("HeapProfiler.collectGarbage");
    await page.waitForTimeout(50);
  }
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  const of = (name) => metrics.find((one) => one.name === name).value;
  return { listeners: of("JSEventListeners"), nodes: of("Nodes"), workers: page.workers().length };
}
