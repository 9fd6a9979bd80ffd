/**
 * A path of SVG: d3-geo draws it as onto a canvas, and it is kept in relative steps of a tenth of a unit, which are a
 * third shorter than absolute ones.
 */
export class Path {
  #data = '';
  #x = 0;
  #y = 0;
  #isAtStart = true;

  moveTo(x: number, y: number): void {
    [this.#x, this.#y] = [tenths(x), tenths(y)];
    this.#data += `M${write(this.#x)}${write(this.#y, ' ')}l`;
    this.#isAtStart = true;
  }

  lineTo(x: number, y: number): void {
    const [right, down] = [tenths(x) - this.#x, tenths(y) - this.#y];
    if (right === 0 && down === 0) return;
    this.#data += write(right, this.#isAtStart ? '' : ' ') + write(down, ' ');
    [this.#x, this.#y] = [tenths(x), tenths(y)];
    this.#isAtStart = false;
  }

  closePath(): void {
    this.#data += 'z';
  }

  // For points, which are drawn as signs of their own.
  arc(): void {}
  beginPath(): void {}

  /** What stands in the attribute `d`; a ring that is smaller than a tenth is left out. */
  toString(): string {
    return this.#data.replaceAll(/M[^lM]*lz?(?=M|$)/g, '');
  }
}

function tenths(length: number): number {
  return Math.round(length * 10);
}

// `12`, `-3.4`, `.5`: a minus is separation enough from the number before.
function write(tenth: number, separator: string = ''): string {
  const text = String(tenth / 10).replace(/^(-?)0\./, '$1.');
  return text.startsWith('-') ? text : separator + text;
}
