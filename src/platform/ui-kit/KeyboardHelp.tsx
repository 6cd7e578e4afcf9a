import { useRef } from 'react';
import { Icon } from './Icon.tsx';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useKey } from './use-key.ts';
import { useTexts } from './use-texts.ts';

/** What the keys do, shown on `?`. */
export function KeyboardHelp() {
  const t = useTexts(uiKitTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  useKey('?', () => dialog.current?.showModal());
  const keys = [
    [['/'], t('keys.search')],
    [['j'], t('keys.down')],
    [['k'], t('keys.up')],
    [['Enter'], t('keys.open')],
    [['Esc'], t('keys.close')],
    [['↑', '↓', '←', '→'], t('keys.moveCells')],
    [['Shift', '↓'], t('keys.range')],
    [['?'], t('keys.help')],
  ] as const;
  return (
    <dialog ref={dialog} className="keyboard-help" aria-label={t('keys.title')}>
      <header className="side-panel-head">
        <h2>{t('keys.title')}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={t('panel.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      <dl>
        {keys.map(([combination, meaning]) => (
          <div key={meaning}>
            <dt>
              {combination.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
