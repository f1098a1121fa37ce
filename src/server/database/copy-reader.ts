const newline = 10;
const endOfRows = Buffer.from("\\.\n");

/** Reads the lines of a copy from a stream of bytes, and the rows of a table in blocks of whole lines. */
export class CopyReader {
  private held: Buffer = Buffer.alloc(0);
  private readonly source: AsyncIterator<Buffer>;

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** The next line without its end, or `undefined` at the end of the stream. */
  async readLine(): Promise<string | undefined> {
    for (let searched = 0; ; ) {
      const at = this.held.indexOf(newline, searched);
      if (at >= 0) {
        const line = this.held.toString("utf8", 0, at);
        this.held = this.held.subarray(at + 1);
        return line;
      }
      searched = this.held.length;
      if (!(await this.fill())) return undefined;
    }
  }

  /** Blocks of whole rows up to the line that ends a table's rows, which is consumed. Throws when the stream ends before it. */
  async *readRows(): AsyncGenerator<Buffer> {
    for (;;) {
      const end = this.findEnd();
      if (end >= 0) {
        const rows = this.held.subarray(0, end);
        this.held = this.held.subarray(end + endOfRows.length);
        if (rows.length > 0) yield rows;
        return;
      }
      // The last line may be the end mark, or half of it: it waits for more.
      const whole = this.held.lastIndexOf(newline) + 1;
      if (whole > 0) {
        const rows = this.held.subarray(0, whole);
        this.held = this.held.subarray(whole);
        yield rows;
      }
      if (!(await this.fill())) throw new Error("the copy ends in the middle of a table");
    }
  }

  /** Where the end mark stands at the start of a line. In COPY's text form no row is a backslash and a dot alone. */
  private findEnd(): number {
    if (this.held.subarray(0, endOfRows.length).equals(endOfRows)) return 0;
    const at = this.held.indexOf("\n\\.\n");
    return at < 0 ? -1 : at + 1;
  }

  private async fill(): Promise<boolean> {
    const { value, done } = await this.source.next();
    if (done) return false;
    this.held = this.held.length === 0 ? value : Buffer.concat([this.held, value]);
    return true;
  }
}
