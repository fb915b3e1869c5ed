/** Why a file that somebody brought cannot be read. `code` names the sentence that says it, which differs by kind of file. */
export class FileError extends Error {
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number | readonly string[]>> = {},
  ) {
    super(code);
    this.name = 'FileError';
  }
}
