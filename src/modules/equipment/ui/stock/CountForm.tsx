import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { SiteItem, StockReply } from '../../contract.ts';
import { stockTexts } from '../../texts/stock-texts.ts';
import { countsOf, parseTypedCount } from './count-draft.ts';

interface CountFormProps {
  readonly sites: StockReply['countable'];
  readonly onClose: () => void;
}

/** Recording what was counted at a site today; only the fields that are filled in are sent. */
export function CountForm({ sites, onClose }: CountFormProps) {
  const t = useTexts(stockTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  const toast = useToast();
  const queries = useQueryClient();
  const [siteId, setSiteId] = useState(sites.length === 1 ? (sites[0]?.siteId ?? '') : '');
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>({});
  const [asked, setAsked] = useState(false);
  const whole = useQuery({
    queryKey: ['stock', undefined],
    queryFn: ({ signal }) => api.get<StockReply>('/api/equipment/stock', undefined, signal),
  });
  const counts = countsOf(draft);
  const isWrong = Object.values(draft).some((text) => ['wrong', 'too-many'].includes(parseTypedCount(text).kind));
  const save = useMutation({
    mutationFn: () => api.post('/api/equipment/counts', { siteId, counts }),
    onSuccess: async () => {
      const site = sites.find((one) => one.siteId === siteId)?.name ?? '';
      toast.say(t('stock.form.saved', { count: counts.length, site }));
      onClose();
      await Promise.all(['stock', 'situation'].map((topic) => queries.invalidateQueries({ queryKey: [topic] })));
    },
  });
  return (
    <Section title={t('stock.form.title')} note={t('stock.form.note', { day: formatDay(today, locale, 'day') })}>
      <form
        className="form stock-count"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (siteId && counts.length > 0 && !isWrong && !save.isPending) save.mutate();
        }}
      >
        <p className="reading">{t('stock.form.help')}</p>
        <div className="stock-count-site">
          <SelectField
            label={t('stock.form.site')}
            value={siteId}
            onChange={setSiteId}
            placeholder={t('stock.form.site.choose')}
            options={sites.map((site) => ({ value: site.siteId, label: site.name }))}
            error={asked && !siteId ? t('stock.form.site.missing') : undefined}
          />
        </div>
        {siteId && (
          <Fetched query={whole} texts={stockTexts}>
            {(stock) => (
              <ItemFields
                stock={stock}
                siteId={siteId}
                draft={draft}
                onType={(item, text) => setDraft((now) => ({ ...now, [item]: text }))}
              />
            )}
          </Fetched>
        )}
        {asked && siteId && counts.length === 0 && !isWrong && (
          <p className="mark mark-act" role="alert">
            {t('stock.form.nothing')}
          </p>
        )}
        {save.isError && <ErrorState error={save.error} texts={stockTexts} />}
        <div className="button-row">
          <Button kind="main" type="submit" busy={save.isPending}>
            {t('stock.form.save', { count: counts.length })}
          </Button>
          <Button onClick={onClose}>{t('stock.form.cancel')}</Button>
        </div>
      </form>
    </Section>
  );
}

interface ItemFieldsProps {
  readonly stock: StockReply;
  readonly siteId: string;
  readonly draft: Readonly<Record<string, string>>;
  readonly onType: (item: string, text: string) => void;
}

function ItemFields({ stock, siteId, draft, onType }: ItemFieldsProps) {
  const t = useTexts(stockTexts);
  const { locale } = useLocale();
  const here = new Map(stock.sites.filter((line) => line.siteId === siteId).map((line) => [line.item, line]));
  const hint = (line: SiteItem | undefined) =>
    line?.countedOn
      ? t('stock.form.hint', { day: formatDay(line.countedOn, locale, 'numbers'), usable: line.usable + line.expired })
      : t('stock.form.hint.never');
  const error = (text: string) => {
    const { kind } = parseTypedCount(text);
    return kind === 'wrong' || kind === 'too-many' ? t(`stock.form.${kind}`) : undefined;
  };
  return (
    <div className="stock-count-items">
      {stock.items
        .map((one) => one.item)
        .toSorted(compareNames)
        .map((item) => (
          <TextField
            key={item}
            label={item}
            hint={hint(here.get(item))}
            error={error(draft[item] ?? '')}
            value={draft[item] ?? ''}
            onChange={(text) => onType(item, text)}
            inputMode="numeric"
            autoComplete="off"
          />
        ))}
    </div>
  );
}
