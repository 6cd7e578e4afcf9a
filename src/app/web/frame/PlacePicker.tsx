import { useId, useMemo, useState } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { Icon } from '#platform/ui-kit/Icon.tsx';
import { Menu } from '#platform/ui-kit/Menu.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { findPlaces } from '#platform/web-client/place-tree.ts';
import type { ChosenPlace } from '#platform/web-client/use-place.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import { webTexts } from '../web-texts.ts';

/** Municipality and place in the top bar; opens the tree of sectors and units, searchable. */
export function PlacePicker() {
  const t = useTexts(webTexts);
  const session = useSession();
  const place = usePlace();
  const name = place.id === undefined ? t('place.whole') : place.name;
  return (
    <Menu
      className="place"
      button={
        <>
          <span className="sr-only">{t('place.choose')}</span>
          <b>{session.tenant.name}</b>
          <span className="place-separator">/</span>
          <span className="place-name">
            <span>{name}</span>
            <Icon name="down" />
          </span>
        </>
      }
    >
      {(close) => <PlaceList place={place} close={close} />}
    </Menu>
  );
}

function PlaceList({ place, close }: { readonly place: ChosenPlace; readonly close: () => void }) {
  const t = useTexts(webTexts);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const words = useWords();
  const rows = useMemo(
    () => place.rows.map((row) => ({ ...row, kind: row.kind && words.unitKind(row.kind) })),
    [place.rows, words],
  );
  const found = findPlaces(rows, typed);
  const whole = place.wholeMunicipality && typed === '';
  const options = [
    ...(whole
      ? [{ id: undefined, name: t('place.whole'), depth: 0, kind: undefined, above: [] as readonly string[] }]
      : []),
    ...found,
  ];
  const choose = (index: number) => {
    const option = options[index];
    if (!option) return;
    place.choose(option.id);
    close();
  };
  return (
    <div className="place-panel">
      <input
        className="ds-input"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-label={t('place.search')}
        placeholder={t('place.search')}
        autoComplete="off"
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(event.target.value === '' ? -1 : 0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setActive(Math.min(active + 1, options.length - 1));
          else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
          else if (event.key === 'Enter') choose(active);
          else return;
          event.preventDefault();
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('place.list')} className="place-list">
        {options.map((option, index) => (
          <div
            key={option.id ?? ''}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={option.id === place.id}
            className="place-option"
            data-active={index === active || undefined}
            style={{ paddingInlineStart: `${0.75 + (typed ? 0 : option.depth) * 1}rem` }}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => choose(index)}
          >
            <span>{option.name}</span>
            <span className="note">{typed ? option.above.join(' · ') : option.kind}</span>
          </div>
        ))}
      </div>
      {options.length === 0 && <p className="note place-none">{t('place.none', { text: typed })}</p>}
    </div>
  );
}
