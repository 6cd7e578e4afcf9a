import { Segmented } from './Segmented.tsx';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useTexts } from './use-texts.ts';

/** The two ways to see the same data. */
export type View = 'picture' | 'table';

interface ViewSwitchProps {
  readonly value: View;
  readonly onChange: (value: View) => void;
  /** What the picture is on this page: «Kart», «Striper». */
  readonly pictureLabel?: string;
}

/** Picture or table, one key away. */
export function ViewSwitch({ value, onChange, pictureLabel }: ViewSwitchProps) {
  const t = useTexts(uiKitTexts);
  return (
    <Segmented
      label={t('view.label')}
      value={value}
      onChange={onChange}
      options={[
        { value: 'picture', label: pictureLabel ?? t('view.picture') },
        { value: 'table', label: t('view.table') },
      ]}
    />
  );
}
