/** What Teams' own look is for a card, as the official renderer takes it: close enough to judge a card by. */
export const themes = ["light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

export interface Palette {
  canvas: string;
  surface: string;
  quiet: string;
  text: string;
  subtle: string;
  link: string;
  line: string;
  strong: string;
  attention: string;
  brand: string;
  onBrand: string;
}

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    canvas: "#f5f5f5",
    surface: "#ffffff",
    quiet: "#f5f5f5",
    text: "#242424",
    subtle: "#616161",
    link: "#4f52b2",
    line: "#d1d1d1",
    strong: "#616161",
    attention: "#b10e1c",
    brand: "#5b5fc7",
    onBrand: "#ffffff",
  },
  dark: {
    canvas: "#1f1f1f",
    surface: "#292929",
    quiet: "#1f1f1f",
    text: "#ffffff",
    subtle: "#adadad",
    link: "#aab1fa",
    line: "#666666",
    strong: "#adadad",
    attention: "#eeacb2",
    brand: "#4f52b2",
    onBrand: "#ffffff",
  },
  contrast: {
    canvas: "#000000",
    surface: "#000000",
    quiet: "#000000",
    text: "#ffffff",
    subtle: "#ffffff",
    link: "#ffff00",
    line: "#ffffff",
    strong: "#ffffff",
    attention: "#ffffff",
    brand: "#1aebff",
    onBrand: "#000000",
  },
};

export function hostConfig(theme: Theme): object {
  const { text, subtle, link, line, attention, quiet } = palettes[theme];
  const tone = (colour: string) => ({ default: colour, subtle: colour === text ? subtle : colour });
  const foregroundColors = {
    default: tone(text),
    dark: tone(text),
    light: tone(text),
    accent: tone(link),
    good: tone(text),
    warning: tone(text),
    attention: tone(attention),
  };
  const label = { weight: "bolder", suffix: "" };
  return {
    fontFamily: '"Segoe UI", system-ui, sans-serif',
    supportsInteractivity: true,
    textBlock: { headingLevel: 3 },
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    containerStyles: {
      default: { backgroundColor: "transparent", foregroundColors },
      emphasis: { backgroundColor: quiet, foregroundColors },
    },
    inputs: {
      label: { requiredInputs: label, optionalInputs: label },
      errorMessage: { color: "attention" },
    },
    actions: {
      maxActions: 6,
      spacing: "default",
      buttonSpacing: 8,
      actionsOrientation: "horizontal",
      actionAlignment: "left",
      showCard: { actionMode: "inline", inlineTopMargin: 12, style: "default" },
    },
  };
}
