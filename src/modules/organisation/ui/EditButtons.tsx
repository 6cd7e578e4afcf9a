import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { editTexts } from '../texts/edit-texts.ts';

interface EditButtonsProps {
  readonly busy: boolean;
  readonly error: unknown;
  readonly onCancel: () => void;
  readonly onRemove?: (() => void) | undefined;
  readonly saveLabel?: string;
}

/** The foot of a form: what went wrong, save, cancel, and where it may be, remove. */
export function EditButtons({ busy, error, onCancel, onRemove, saveLabel }: EditButtonsProps) {
  const t = useTexts(editTexts);
  return (
    <>
      {error !== null && error !== undefined && <ErrorState error={error} texts={editTexts} />}
      <div className="button-row">
        <Button type="submit" kind="main" busy={busy}>
          {saveLabel ?? t('save')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
        {onRemove && (
          <Button kind="plain" onClick={onRemove} aria-disabled={busy}>
            {t('remove')}
          </Button>
        )}
      </div>
    </>
  );
}
