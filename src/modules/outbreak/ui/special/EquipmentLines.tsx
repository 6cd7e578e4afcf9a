import { Facts } from '#platform/ui-kit/Facts.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { OpenSpecial, SpecialReply } from '../../contract/special.ts';
import { specialTexts } from '../../texts/special-texts.ts';

interface EquipmentLinesProps {
  readonly equipment: OpenSpecial['equipment'];
  readonly stock: SpecialReply['stock'];
}

/** Equipment a day, and how many days the municipality's stock then lasts against now. */
export function EquipmentLines({ equipment, stock }: EquipmentLinesProps) {
  const t = useTexts(specialTexts);
  const lines = equipment.map(({ group, perDay }) => {
    const held = stock.find((one) => one.group === group);
    const use = held?.usePerDay ?? 0;
    const known = held && use > 0 ? 'yes' : 'no';
    const days = held ? Math.floor(held.usable / (use + perDay)) : 0;
    const before = held && use > 0 ? Math.floor(held.usable / use) : 0;
    return { id: group, term: t(`equipment.${group}`), text: t('equipment.line', { perDay, known, days, before }) };
  });
  return (
    <>
      <h3 className="sub-head">{t('form.equipment')}</h3>
      <Facts items={lines} />
    </>
  );
}
