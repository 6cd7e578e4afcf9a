const STORE_KEY = 'beredt.appearance';

/** Light, dark, or as the device is set. */
export const appearances = ['auto', 'light', 'dark'] as const;

export type Appearance = (typeof appearances)[number];

/** The appearance chosen in this browser. */
export function keptAppearance(): Appearance {
  const kept = localStorage.getItem(STORE_KEY);
  return appearances.find((each) => each === kept) ?? 'auto';
}

function show(appearance: Appearance): void {
  document.documentElement.dataset.colorScheme = appearance;
}

/** Puts an appearance on the page and keeps it. */
export function chooseAppearance(appearance: Appearance): void {
  localStorage.setItem(STORE_KEY, appearance);
  show(appearance);
}

/** Puts the kept appearance on the page; paper is always light. */
export function startAppearance(): void {
  show(keptAppearance());
  window.addEventListener('beforeprint', () => show('light'));
  window.addEventListener('afterprint', () => show(keptAppearance()));
}
