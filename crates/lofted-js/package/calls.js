// What every module of the package shares: a wasm started from bytes that the caller gives, and calls in JSON.

/** What is wrong with figures, a record or a name; a slip of the program is a TypeError. */
export class LoftedError extends Error {
  constructor(message) {
    super(message);
    this.name = "LoftedError";
  }
}

/** The bytes or the module of what was given; nothing is fetched here. */
async function compiled(source) {
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  if (typeof Response !== "undefined" && given instanceof Response) {
    if (!given.ok) throw new LoftedError(`the wasm was answered with ${given.status} ${given.statusText}`);
    return WebAssembly.compile(await given.arrayBuffer());
  }
  if (given instanceof ArrayBuffer || ArrayBuffer.isView(given)) return WebAssembly.compile(given);
  throw new TypeError(
    "init takes the bytes of the wasm, a WebAssembly.Module, or the answer to a fetch of its address",
  );
}

/** The life of a wasm: not started, then its functions. */
export function wasmOf(glue, glueName, wasmName) {
  let started = false;
  let starting = null;
  const imports = { [glueName]: glue };
  const start = (instance) => {
    if (started) return;
    glue.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start?.();
    started = true;
  };
  return {
    async init(source) {
      if (started) return;
      const instantiated = async () => start(await WebAssembly.instantiate(await compiled(source), imports));
      starting ??= instantiated();
      try {
        await starting;
      } finally {
        starting = null;
      }
    },
    initSync(source) {
      if (started) return;
      const module = source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source);
      start(new WebAssembly.Instance(module, imports));
    },
    call(name, ...values) {
      if (!started) {
        throw new LoftedError(`call init first: await init(fetch(address of ${wasmName}))`);
      }
      const { ok, error, type_error } = JSON.parse(glue[name](...values));
      if (type_error !== undefined) throw new TypeError(type_error);
      if (error !== undefined) throw new LoftedError(error);
      return ok;
    },
  };
}

const DEEPEST = 4;

/** A value as JSON takes it, or a TypeError: JSON.stringify alone would drop or blank what it does not know. */
function plain(value, name, depth) {
  switch (typeof value) {
    case "string":
      // Half a pair of UTF-16 is no text that JSON can carry.
      return value.toWellFormed?.() ?? value;
    case "boolean":
    case "undefined":
      return value;
    case "number":
      if (Number.isFinite(value)) return value;
      throw new TypeError(`${name} is ${value}: write a finite number`);
    case "object":
      if (value === null) return value;
      if (depth > DEEPEST) throw new TypeError(`${name} goes too deep`);
      if (Array.isArray(value) || ArrayBuffer.isView(value)) {
        return Array.from(value, (one) => plain(one, name, depth + 1));
      }
      if ([Object.prototype, null].includes(Object.getPrototypeOf(value))) {
        return Object.fromEntries(
          Object.entries(value).map(([key, one]) => [key, plain(one, key, depth + 1)]),
        );
      }
      throw new TypeError(`${name} is a ${value.constructor?.name ?? "strange object"}: write a number or a text`);
    default:
      throw new TypeError(`${name} is a ${typeof value}: write a number or a text`);
  }
}

/** A question as text. */
export function questionText(question) {
  if (typeof question !== "object" || question === null || Array.isArray(question)) {
    throw new TypeError('the question is no object; write for example { apogee: "about 7,000 km" }');
  }
  return JSON.stringify(plain(question, "the question", 0));
}

/** A whole number within bounds. */
export function whole(value, name, least, most) {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new TypeError(`${name} is ${String(value)}: write a whole number from ${least} to ${most}`);
  }
  return value;
}

/** A text. */
export function text(value, name) {
  if (typeof value !== "string") throw new TypeError(`${name} is a ${typeof value}: write a text`);
  return value;
}
