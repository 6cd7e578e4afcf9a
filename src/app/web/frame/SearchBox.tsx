import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '#platform/ui-kit/Icon.tsx';
import { useKey } from '#platform/ui-kit/use-key.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { SearchHit } from '#platform/web-client/search.ts';
import { searchEverything } from '#platform/web-client/search.ts';
import { webTexts } from '../web-texts.ts';

const PAUSE_MS = 150;
const MIN_LETTERS = 2;

/** The text as it was when the reader last paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

/** Search for people and units from anywhere with `/`; arrows and Enter choose, Esc closes. */
export function SearchBox() {
  const t = useTexts(webTexts);
  const id = useId();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const text = usePaused(useDeferredValue(typed.trim()));
  const query = useQuery({
    queryKey: ['search', text],
    queryFn: ({ signal }) => searchEverything(text, signal),
    enabled: text.length >= MIN_LETTERS,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  useKey('/', (event) => {
    event.preventDefault();
    setOpen(true);
    requestAnimationFrame(() => input.current?.select());
  });
  const hits = typed.trim().length >= MIN_LETTERS ? (query.data ?? []) : [];
  const shown = open && typed.trim().length >= MIN_LETTERS && (query.data !== undefined || query.isError);
  const go = (hit: SearchHit | undefined) => {
    if (!hit) return;
    setOpen(false);
    setTyped('');
    input.current?.blur();
    void navigate({ to: hit.to });
  };
  return (
    <div
      className="search"
      data-open={open || undefined}
      role="search"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        className="icon-button search-open"
        aria-label={t('search.open')}
        onClick={() => {
          setOpen(true);
          requestAnimationFrame(() => input.current?.focus());
        }}
      >
        <Icon name="search" size={20} />
      </button>
      <div className="search-field">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          inputMode="search"
          role="combobox"
          aria-label={t('search.label')}
          aria-expanded={shown}
          aria-controls={`${id}-hits`}
          aria-activedescendant={shown && hits[active] ? `${id}-${active}` : undefined}
          placeholder={t('search.label')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onFocus={() => setOpen(true)}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
            setOpen(true);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') setActive(Math.min(active + 1, hits.length - 1));
            else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
            else if (event.key === 'Enter') go(hits[active]);
            else if (event.key === 'Escape') {
              setOpen(false);
              setTyped('');
              input.current?.blur();
            } else return;
            event.preventDefault();
          }}
        />
        <kbd aria-hidden="true">/</kbd>
        <button
          type="button"
          className="icon-button search-close"
          aria-label={t('search.close')}
          onClick={() => setOpen(false)}
        >
          <Icon name="close" size={20} />
        </button>
      </div>
      <div
        id={`${id}-hits`}
        role="listbox"
        aria-label={t('search.label')}
        className="search-hits"
        hidden={!shown || hits.length === 0}
      >
        {hits.map((hit, index) => (
          <div key={`${hit.kind}-${hit.id}`} role="presentation">
            {hit.kind !== hits[index - 1]?.kind && (
              <span className="search-kind" role="presentation">
                {t(`search.${hit.kind}`)}
              </span>
            )}
            <div
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className="search-hit"
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => go(hit)}
            >
              <span>{hit.title}</span>
              <span className="note">{hit.detail}</span>
            </div>
          </div>
        ))}
      </div>
      <div role="status" className={shown && hits.length === 0 ? 'search-hits search-none' : 'sr-only'}>
        {shown &&
          (query.isError
            ? t('search.failed')
            : hits.length === 0
              ? t('search.none', { text: typed.trim() })
              : t('search.results', { count: hits.length }))}
      </div>
    </div>
  );
}
