import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Icon } from '#platform/ui-kit/Icon.tsx';
import { Loading } from '#platform/ui-kit/Loading.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { fetchDemoRoles, openDemoMoment } from '#platform/web-client/demo-roles.ts';
import { signInToDemo } from '#platform/web-client/session.ts';
import { Gate } from './Gate.tsx';
import { useEnter } from './use-enter.ts';
import { webTexts } from './web-texts.ts';

/** Whom do you want to be in the demo? Each role sees Beredt with its own rights. */
export function DemoPage() {
  const t = useTexts(webTexts);
  const enter = useEnter();
  const [moment, setMoment] = useSearchParam('moment');
  const roles = useQuery({
    queryKey: ['demo-roles', moment],
    queryFn: ({ signal }) => (moment ? openDemoMoment(moment, signal) : fetchDemoRoles(signal)),
    retry: false,
  });
  // While another moment is made ready, the choice of moments stays.
  const known = useQuery({ queryKey: ['demo-roles', ''], queryFn: ({ signal }) => fetchDemoRoles(signal) }).data;
  const attempt = useMutation({ mutationFn: signInToDemo, onSuccess: enter });
  useEffect(() => {
    document.title = `${t('frame.demo')} – Beredt`;
  }, [t]);
  return (
    <Gate>
      <h1>{t('demo.title')}</h1>
      <p className="gate-intro">{t('demo.text')}</p>
      {attempt.isError && <ErrorState error={attempt.error} texts={webTexts} />}
      {known && (
        <div className="demo-moment">
          <Segmented
            label={t('demo.moment')}
            value={moment || known.moment}
            onChange={setMoment}
            options={known.moments.map((value) => ({ value, label: t.find(`demo.moment.${value}`) ?? value }))}
          />
        </div>
      )}
      <Fetched query={roles} loading={<Loading text={t('demo.opening')} />}>
        {(demo) => (
          <ul className="role-list">
            {demo.roles.map((role) => (
              <li key={role.accountId}>
                <button
                  type="button"
                  className="role-card"
                  aria-disabled={attempt.isPending}
                  onClick={() => attempt.isPending || attempt.mutate(role.accountId)}
                >
                  <span className="role-card-name">{role.name}</span>
                  <span>
                    {t.find(`role.${role.role}`) ?? role.role} · {role.unitName ?? t('demo.everywhere')}
                  </span>
                  <Icon name="right" />
                  <span className="role-card-text">{t.find(`about.${role.role}`)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Fetched>
      <p className="gate-foot">
        <TextLink to="/logg-inn">{t('demo.account')}</TextLink>
      </p>
    </Gate>
  );
}
