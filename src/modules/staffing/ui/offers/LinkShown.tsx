import { Button } from '#platform/ui-kit/Button.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { offersTexts } from '../../texts/offers-texts.ts';
import './offers.css';

/** A personal link that has just been made: to open, or to copy. */
export function LinkShown({ path }: { readonly path: string }) {
  const t = useTexts(offersTexts);
  const { say } = useToast();
  const address = new URL(path, window.location.origin).href;
  return (
    <>
      <p className="offer-link">
        <a className="text-link" href={path} target="_blank" rel="noreferrer">
          {t('panel.link.open')}
        </a>
        <br />
        <code>{address}</code>
      </p>
      <Button
        small
        onClick={() => {
          void navigator.clipboard?.writeText(address).then(() => say(t('panel.link.copied')));
        }}
      >
        {t('panel.link.copy')}
      </Button>
    </>
  );
}
