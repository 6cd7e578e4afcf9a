const STORE_KEY = 'beredt.appearance';

/** Light, dark, or as the device is set. */
export const appearances = ['auto', 'light', 'dark'] as const;

export type Appearance = (typeof appearances)[number];

/** The appearance chosen in this browser. */
export function keptAppearance(): Appearance {
  const kept = localStorage.getItem(STORE_KEY);
  return appearances.find((each) => each === kept) ?? 'auto';
}

/** Puts an appearance on the page and keeps it. */
export function chooseAppearance(appearance: Appearance): void {
  localStorage.setItem(STORE_KEY, appearance);
  document.documentElement.dataset.colorScheme = appearance;
}
