import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { RadioField } from '#platform/ui-kit/RadioField.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { RuleEffectView, RulesReply, VersionBody, VersionReply } from '../../contract/infection-rules.ts';
import type { Confidence, Duty, RuleLevel, RuleTopic } from '../../rules/infection-rule-types.ts';
import { CONFIDENCES, DUTIES, RULE_LEVELS } from '../../rules/infection-rule-types.ts';
import { rulesPageTexts } from '../../texts/rules-page-texts.ts';
import { EffectView } from './EffectView.tsx';
import { MeasureFields } from './MeasureFields.tsx';
import { draftOf, measureOf } from './measure-draft.ts';
import { momentAt } from './moment-at.ts';
import { rulesAt, TOPIC_ORDER, topRule } from './rules-at.ts';
import { useRuleChange } from './use-rules.ts';

const OTHER = '';

interface VersionFormProps {
  readonly data: RulesReply;
  readonly topic: RuleTopic;
  readonly onProposed: (versionId: number) => void;
  readonly onClose: () => void;
}

/** Writes a new rule: what it is about, what it demands, from when, on what it rests; shows its effect before it is sent. */
export function VersionForm({ data, topic: first, onProposed, onClose }: VersionFormProps) {
  const t = useTexts(rulesPageTexts);
  const standing = rulesAt(data.rules, data.now);
  const [illness, setIllness] = useState(data.illness);
  const [name, setName] = useState('');
  const [topic, setTopic] = useState(first);
  const [level, setLevel] = useState<RuleLevel>('local');
  const [from, setFrom] = useState<PlainDate | undefined>(data.today);
  const [clock, setClock] = useState('00:00');
  const [to, setTo] = useState<PlainDate | undefined>();
  const [duty, setDuty] = useState<Duty>('duty');
  const [open, setOpen] = useState(true);
  const [draft, setDraft] = useState(draftOf(first, topRule(standing, first)?.measure));
  const [source, setSource] = useState({ title: '', url: '' });
  const [confidence, setConfidence] = useState<Confidence>('high');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const change = useRuleChange(({ version }) => onProposed(version.versionId));
  const preview = useMutation({
    mutationFn: (body: VersionBody) => api.post<RuleEffectView>('/api/outbreak/rules/preview', body),
  });
  const said = measureOf(draft);
  const wrong = 'wrong' in said ? said.wrong : [];
  const start = from && momentAt(from, clock);
  const illnessId = illness === OTHER ? slug(name) : illness;
  const missing = {
    name: illness === OTHER && illnessId.length < 2,
    title: source.title.trim().length < 3,
    url: !/^https?:\/\/\S{3,}/.test(source.url.trim()),
    reason: reason.trim().length < 3,
  };
  const body = (): VersionBody | null => {
    setTried(true);
    if ('wrong' in said || start === undefined || Object.values(missing).some(Boolean)) return null;
    return {
      illness: illnessId,
      illnessName: name.trim(),
      topic,
      level,
      from: start,
      to: to === undefined ? null : (momentAt(to, '00:00') ?? null),
      duty,
      appliesToOpen: open,
      measure: said.measure as VersionBody['measure'],
      sourceTitle: source.title.trim(),
      sourceUrl: source.url.trim(),
      confidence,
      reason: reason.trim(),
    };
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = body();
    if (given === null) return;
    change.mutate({
      send: () => api.post<VersionReply>('/api/outbreak/rules/versions', given),
      done: t('done.proposed'),
    });
  };
  const see = () => {
    const given = body();
    if (given !== null) preview.mutate(given);
  };
  const needed = (lacks: boolean) => (tried && lacks ? t('form.needed') : undefined);
  return (
    <SidePanel title={t('new')} proposed focusKey="new-rule" onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <SelectField
          label={t('form.illness')}
          value={illness}
          onChange={setIllness}
          options={[
            ...data.illnesses.map((one) => ({
              value: one.illness,
              label: t.find(`illness.${one.illness}`) ?? one.name ?? one.illness,
            })),
            { value: OTHER, label: t('form.other') },
          ]}
        />
        {illness === OTHER && (
          <TextField label={t('form.illness-name')} value={name} onChange={setName} error={needed(missing.name)} />
        )}
        <SelectField
          label={t('form.topic')}
          value={topic}
          onChange={(next) => {
            setTopic(next as RuleTopic);
            setDraft(draftOf(next as RuleTopic, topRule(standing, next as RuleTopic)?.measure));
          }}
          options={TOPIC_ORDER.map((one) => ({ value: one, label: t(`topic.${one}`) }))}
        />
        <RadioField
          label={t('form.level')}
          value={level}
          onChange={setLevel}
          options={RULE_LEVELS.map((one) => ({
            value: one,
            label: t(`level.${one}`),
            note: t(`form.level.${one}.note`),
          }))}
        />
        <div className="form-row">
          <DateField label={t('form.from')} value={from} onChange={setFrom} error={needed(from === undefined)} />
          <TextField
            label={t('form.clock')}
            value={clock}
            onChange={setClock}
            error={from !== undefined && start === undefined ? t('form.needed') : undefined}
          />
        </div>
        <DateField label={t('form.to')} optional value={to} onChange={setTo} />
        <RadioField
          label={t('form.duty')}
          value={duty}
          onChange={setDuty}
          options={DUTIES.map((one) => ({ value: one, label: t(`duty.${one}`) }))}
        />
        <MeasureFields draft={draft} wrong={wrong} onChange={setDraft} />
        <Checkbox label={t('form.open')} checked={open} onChange={setOpen} />
        <TextField
          label={t('form.source-title')}
          value={source.title}
          onChange={(title) => setSource({ ...source, title })}
          error={needed(missing.title)}
        />
        <TextField
          label={t('form.source-url')}
          value={source.url}
          onChange={(url) => setSource({ ...source, url })}
          error={tried && missing.url ? t('form.url-needed') : undefined}
        />
        <SelectField
          label={t('form.confidence')}
          value={confidence}
          onChange={(next) => setConfidence(next as Confidence)}
          options={CONFIDENCES.map((one) => ({ value: one, label: t(`confidence.${one}`) }))}
        />
        <TextField label={t('form.reason')} value={reason} onChange={setReason} error={needed(missing.reason)} />
        {preview.data && (
          <div className="rule-effect">
            <h3>{t('effect.title')}</h3>
            <EffectView effect={preview.data} />
          </div>
        )}
        {(change.isError || preview.isError) && (
          <ErrorState error={change.error ?? preview.error} texts={rulesPageTexts} />
        )}
        <div className="button-row">
          <Button type="submit" kind="main" busy={change.isPending}>
            {t('form.send')}
          </Button>
          <Button onClick={see} busy={preview.isPending}>
            {t('form.preview')}
          </Button>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
        </div>
      </form>
    </SidePanel>
  );
}

/** A short name for an illness that is typed: letters and digits, joined by hyphens. */
function slug(name: string): string {
  const plain = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a');
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
}
