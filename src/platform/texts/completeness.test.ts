import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const masters = globSync('src/**/texts/{nb,*.nb}.ts', { cwd: root }).toSorted();

type Table = Readonly<Record<string, string>>;

async function tableOf(path: string): Promise<Table> {
  const exported = Object.values((await import(pathToFileURL(join(root, path)).href)) as Record<string, Table>);
  expect(exported, `${path} exports its one table`).toHaveLength(1);
  return exported[0] ?? {};
}

function sibling(master: string, locale: string): string {
  return join(dirname(master), basename(master).replace(/nb\.ts$/, `${locale}.ts`));
}

/** The values a message asks for, with their kind: `count:plural`, `name:argument`. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  const kinds: Readonly<Record<number, string>> = {
    1: 'argument',
    2: 'number',
    3: 'date',
    4: 'time',
    5: 'select',
    6: 'plural',
  };
  const walk = (parts: readonly unknown[]) => {
    for (const part of parts as { type: number; value?: string; options?: Record<string, { value: unknown[] }> }[]) {
      const kind = kinds[part.type];
      if (kind && part.value) found.add(`${part.value}:${kind}`);
      for (const option of Object.values(part.options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...found].toSorted();
}

/** In English a plural may stand where Norwegian needs only the number; the names must still be the same. */
function namesOf(message: string): string[] {
  return [...new Set(argumentsOf(message).map((each) => each.split(':')[0] ?? ''))].toSorted();
}

describe('tekstene', () => {
  it('finnes', () => {
    expect(masters.length).toBeGreaterThan(0);
  });

  it.each(masters)(
    '%s har alle nøkler på bokmål, nynorsk og engelsk, med samme verdier og uten tomme',
    async (path) => {
      const nb = await tableOf(path);
      for (const locale of ['nn', 'en']) {
        const other = await tableOf(sibling(path, locale));
        expect(Object.keys(other).toSorted(), locale).toEqual(Object.keys(nb).toSorted());
        for (const [key, message] of Object.entries(nb)) {
          expect(message.trim(), `nb ${key}`).not.toBe('');
          expect(other[key]?.trim(), `${locale} ${key}`).not.toBe('');
          expect(namesOf(other[key] ?? ''), `${locale} ${key}`).toEqual(namesOf(message));
        }
      }
    },
  );
});
