/** Stands in for a stylesheet: each class of a module is called as it is written. */
export default new Proxy({}, { get: (_, name) => name });
