import { Button } from '#platform/ui-kit/Button.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { RoleGrantRow } from '../contract.ts';
import { accountTexts } from '../texts/accounts-texts.ts';
import { useCatalogue } from './use-catalogue.ts';

interface GrantsEditorProps {
  readonly grants: readonly RoleGrantRow[];
  readonly grantable: readonly RoleGrantRow['role'][];
  readonly onChange: (grants: readonly RoleGrantRow[]) => void;
}

/** Roles and where each of them holds. */
export function GrantsEditor({ grants, grantable, onChange }: GrantsEditorProps) {
  const t = useTexts(accountTexts);
  const names = useCatalogue();
  const put = (index: number, grant: RoleGrantRow) => onChange(grants.map((one, at) => (at === index ? grant : one)));
  return (
    <fieldset className="form-group">
      <legend>{t('roles')}</legend>
      {grants.length === 0 && <p className="note">{t('roles.none')}</p>}
      {grants.map((grant, index) => {
        const isFixed = !grantable.includes(grant.role);
        const roles = isFixed ? [grant.role] : grantable;
        return (
          <div key={`${index * 1}`} className="form-entry">
            <SelectField
              label={t('roles.role')}
              value={grant.role}
              disabled={isFixed}
              onChange={(role) => put(index, { ...grant, role: role as RoleGrantRow['role'] })}
              options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
            />
            <SelectField
              label={t('roles.where')}
              value={grant.unitId ?? ''}
              disabled={isFixed}
              onChange={(unitId) => put(index, { ...grant, unitId: unitId || null })}
              options={names.units}
              placeholder={t('whole')}
            />
            {!isFixed && (
              <Button small kind="plain" onClick={() => onChange(grants.filter((_, at) => at !== index))}>
                {t('roles.remove', { role: t(`role.${grant.role}`) })}
              </Button>
            )}
          </div>
        );
      })}
      <div>
        <Button small icon="plus" onClick={() => onChange([...grants, { role: 'employee', unitId: null }])}>
          {t('roles.add')}
        </Button>
      </div>
    </fieldset>
  );
}
