import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Dark enough for white text from shade 7 on: 4.5 to 1 and above. */
const tide: MantineColorsTuple = [
  '#e8f6f8',
  '#d3eaee',
  '#a5d4dc',
  '#74bdca',
  '#4eaaba',
  '#369eb1',
  '#268fa3',
  '#12798c',
  '#0b6373',
  '#0b4f5c',
];

export const theme = createTheme({
  colors: { tide },
  primaryColor: 'tide',
  // The default shade of filled buttons fails WCAG's contrast.
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Thai", "Noto Sans Khmer", "Noto Sans Myanmar", "Noto Sans Lao", "Noto Sans Arabic", sans-serif',
  headings: { fontWeight: '650' },
  // Colour alone does not tell a link from the words around it.
  components: {
    Anchor: { defaultProps: { underline: 'always' } },
    // 24 px: the least that WCAG 2.2 lets a finger aim at.
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    // What people write goes in the direction of its own letters.
    Textarea: { defaultProps: { dir: 'auto' } },
  },
});
