import { gunzipSync, gzipSync } from 'node:zlib';
import type { ReadSheet } from '../read-sheet.js';

/** More letters than a sheet within the limits can have. */
const MOST_BYTES = 128 * 1024 * 1024;

/** A sheet that was read, as bytes to be kept: it need not be read a second time. */
export function toGrid(sheet: ReadSheet): Buffer {
  return gzipSync(JSON.stringify(sheet), { level: 1 });
}

export function fromGrid(grid: Uint8Array): ReadSheet {
  return JSON.parse(gunzipSync(grid, { maxOutputLength: MOST_BYTES }).toString()) as ReadSheet;
}

/** Bytes that unpacking it takes, told without unpacking. */
export function gridSize(grid: Uint8Array): number {
  return Buffer.from(grid.buffer, grid.byteOffset, grid.byteLength).readUInt32LE(grid.byteLength - 4);
}
