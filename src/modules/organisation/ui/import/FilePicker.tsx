import { useId, useState } from 'react';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { importTexts } from '../../texts/import-texts.ts';

interface FilePickerProps {
  readonly onChoose: (files: readonly File[]) => void;
}

/** Where files are chosen, or dropped from the desktop. */
export function FilePicker({ onChoose }: FilePickerProps) {
  const t = useTexts(importTexts);
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0) onChoose(files);
  };
  return (
    <div
      className="file-picker"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        id={id}
        className="sr-only"
        type="file"
        multiple
        accept=".csv,.tsv,.json,.xlsx"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <label htmlFor={id} className="ds-button" data-variant="primary" data-color="neutral">
        {t('files.pick')}
      </label>
      <span>{t('files.drop')}</span>
      <p className="note" id={`${id}-hint`}>
        {t('files.hint')}
      </p>
    </div>
  );
}
