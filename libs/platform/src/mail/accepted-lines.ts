/** What a relay accepted, and from which instant on nothing of it is missing. */
export class AcceptedLines {
  private readonly accepted = new Set<string>();
  /** Unix milliseconds of the first line that names an instant. */
  private beginning: number | undefined;
  /** The beginning of a line whose end was not read yet. */
  private rest = '';

  has(messageId: string): boolean {
    return this.accepted.has(messageId);
  }

  /** Whether everything is here that was accepted from `instant` (Unix milliseconds) on. */
  reachBackTo(instant: number): boolean {
    return this.beginning !== undefined && this.beginning <= instant;
  }

  /** What follows the text before it; whole lines count. */
  append(text: string): void {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) {
      const instant = this.take(line);
      this.beginning ??= instant;
    }
  }

  /** The lines of a file that ended where those that are here begin. An empty one tells nothing. */
  prepend(lines: readonly string[]): void {
    const instants = lines.map((line) => this.take(line));
    this.beginning = instants.find((instant) => instant !== undefined) ?? this.beginning;
  }

  /** What is appended next does not follow what was appended before. */
  beginAnew(): void {
    this.beginning = undefined;
    this.rest = '';
  }

  /** @returns the instant of the line, where it names one */
  private take(line: string): number | undefined {
    const [instant = '', messageId] = line.split('\t', 2);
    if (messageId) this.accepted.add(messageId);
    // Only what names its offset: the rest would be read on the clock of this server.
    return /(Z|[+-]\d\d:?\d\d)$/.test(instant) ? Date.parse(instant) || undefined : undefined;
  }
}
