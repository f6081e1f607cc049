// A reporter of Node's test runner: the flows that failed, one JSON line each, for a second try.

export default async function* failed(source) {
  for await (const { type, data } of source) {
    // A file that failed because a test of it did is no flow.
    if (type === "test:fail" && data.details?.error?.failureType !== "subtestsFailed" && data.details?.type !== "suite" && data.file) {
      yield `${JSON.stringify({ file: data.file, name: data.name })}\n`;
    }
  }
}
