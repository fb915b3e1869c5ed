import { inflateSync } from 'node:zlib';

/** A picture in shades of grey, a byte for each pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/** Channels of a pixel by the colour type of a PNG: grey, or red, green and blue, which are alike in a grey picture. */
const CHANNELS = new Map([
  [0, 1],
  [2, 3],
]);

/** Reads a PNG of eight bits as `pdftoppm -gray -png` writes it (PNG specification, 9: filtering). */
export function readPng(file: Buffer): Picture {
  const parts: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const kind = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      channels = CHANNELS.get(data[9] ?? -1) ?? 0;
      if (data[8] !== 8 || channels === 0 || data[12] !== 0) throw new Error('This PNG is of another kind');
    }
    if (kind === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const packed = inflateSync(Buffer.concat(parts));
  const row = width * channels;
  const bytes = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = packed[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x >= channels ? (bytes[at - channels] ?? 0) : 0;
      const up = y > 0 ? (bytes[at - row] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (bytes[at - row - channels] ?? 0) : 0;
      const raw = packed[y * (row + 1) + 1 + x] ?? 0;
      bytes[at] = (raw + predicted(filter, left, up, corner)) & 0xff;
    }
  }
  const pixels = Buffer.from(Array.from({ length: width * height }, (_, at) => bytes[at * channels] ?? 0));
  return { width, height, pixels };
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(estimate - one)) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The part of the pixels, 0 to 1, that differ by more than anti-aliasing does; 1 where the sizes differ. */
export function difference(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let other = 0;
  for (let at = 0; at < a.pixels.length; at += 1)
    if (Math.abs((a.pixels[at] ?? 0) - (b.pixels[at] ?? 0)) > 48) other += 1;
  return other / a.pixels.length;
}
