import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** Goes to something as the Tab key does (it must be able to have focus) and presses a key there. */
export async function press(target: Locator, key = 'Enter'): Promise<void> {
  await target.waitFor({ state: 'visible' });
  await target.focus();
  expect(await target.evaluate((node) => node === document.activeElement), 'has focus').toBe(true);
  await target.page().keyboard.press(key);
}

/** Goes to a field and types into it, in place of what stood there. */
export async function type(target: Locator, text: string): Promise<void> {
  await press(target, 'ControlOrMeta+a');
  await target.page().keyboard.type(text);
}
