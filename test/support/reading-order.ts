import type { Page } from 'playwright-core';

/**
 * Where each character of the visible texts stands. On a page from right to left it holds that numbers, times, offsets,
 * symbols of documents and names in Latin letters are still read from left to right, in one piece.
 * @returns what reads wrongly, with the text around it
 */
export function misread(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // The number of a paragraph; a number with its time or decimals; an offset from UTC; Latin words with what stands between.
    const PIECES =
      /\d+\(\d+\)|UTC[+−]\d+(?::\d\d)?|\d+(?:[:.,]\d+)*|[A-Za-z][A-Za-z0-9]*(?:[ ./'’-][A-Za-z0-9]+)*/g;
    const xOf = (node: Text, at: number): DOMRect | undefined => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const [rect] = range.getClientRects();
      return rect && rect.width > 0 ? rect : undefined;
    };
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (!node.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
      for (const { 0: piece, index } of node.data.matchAll(PIECES)) {
        let before: DOMRect | undefined;
        for (let at = index; at < index + piece.length; at++) {
          const here = xOf(node, at);
          // A space at the end of a line hangs where it has room.
          if (!here || node.data[at] === ' ') continue;
          const sameLine = before && Math.abs(here.top - before.top) < 2;
          if (before && sameLine && here.left < before.left) {
            found.push(`${piece} in: ${node.data.trim().slice(0, 80)}`);
            break;
          }
          before = here;
        }
      }
    }
    return [...new Set(found)];
  });
}

/** Whether a text that a person typed is drawn from left to right as a whole, its last sign at its right end. */
export function inOnePiece(page: Page, text: string): Promise<boolean[]> {
  return page.evaluate((wanted) => {
    const found: boolean[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const start = node.data.indexOf(wanted);
      if (start < 0 || !node.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      const boxes = Array.from(wanted).flatMap((sign, at) => {
        if (sign === ' ') return [];
        range.setStart(node, start + at);
        range.setEnd(node, start + at + 1);
        return [...range.getClientRects()].slice(0, 1).filter(({ width }) => width > 0);
      });
      const inOrder = boxes.every((box, at) => {
        const last = boxes[at - 1];
        return !last || box.top > last.top + 2 || box.left >= last.left;
      });
      found.push(boxes.length > 0 && inOrder);
    }
    return found;
  }, text);
}

/** Names and titles in Latin letters that a page from right to left does not keep apart from its own words. */
export function notApart(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const parent = node.parentElement;
      const text = node.data.trim();
      if (!parent?.checkVisibility({ visibilityProperty: true })) continue;
      if (/^(SCRIPT|STYLE|CODE|KBD|PRE)$/.test(parent.tagName)) continue;
      // Single words cannot be torn apart; what holds Arabic letters is a sentence of ours, with marks around its names.
      if (!/[A-Za-z]{2}\S* |[A-Za-z]{2}.*[.!?)]$/.test(text) || /[\u0600-\u06ff\u2066-\u2069]/.test(text))
        continue;
      if (getComputedStyle(parent).direction !== 'ltr') found.push(text.slice(0, 80));
    }
    return [...new Set(found)];
  });
}
