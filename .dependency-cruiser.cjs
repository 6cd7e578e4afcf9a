// The direction of imports, as in docs/architecture.md. scripts/check.mjs asserts that files were really cruised and that
// each rule is red on a planted violation.
const MODULES = [
  ['organisation'],
  ['log', 'messages'],
  ['equipment', 'competence', 'directives', 'learning'],
  ['staffing', 'services', 'plans'],
  ['outbreak', 'wellbeing', 'surveys'],
  ['situation', 'simulation'],
];

/** A module may import only modules of lower storeys. */
const storeys = MODULES.flatMap((names, storey) =>
  names.map((name) => ({
    name: `storey-${name}`,
    severity: 'error',
    comment: 'A module imports only modules below it; beside or above: publish an event, wired in app/.',
    from: { path: `^src/modules/${name}/` },
    to: {
      path: `^src/modules/(${MODULES.slice(storey)
        .flat()
        .filter((other) => other !== name)
        .join('|')})/`,
    },
  })),
);

module.exports = {
  forbidden: [
    ...storeys,
    { name: 'kernel-alone', severity: 'error', from: { path: '^src/kernel/', pathNot: '\\.test\\.ts$' }, to: { pathNot: '^src/kernel/' } },
    { name: 'platform-knows-no-module', severity: 'error', from: { path: '^src/platform/' }, to: { path: '^(src/modules|src/app|seed)/' } },
    { name: 'modules-know-no-app', severity: 'error', from: { path: '^src/modules/', pathNot: '\\.test\\.tsx?$' }, to: { path: '^(src/app|seed|bench|test)/' } },
    {
      name: 'other-modules-by-their-face',
      severity: 'error',
      comment: 'Other modules are entered by index.ts (server), ui.ts (browser) or contract.ts (types).',
      from: { path: '^src/modules/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/modules/([^/]+)/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(index|ui|contract)\\.ts$', '^src/modules/organisation/domain/(municipality|resource-rows|arrival-training|working-time-rows|task-rows|critical-function-row|room-rows)\\.ts$'] },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'domain/ uses plain functions over plain data: kernel, other domain/ and rules/ only.',
      from: { path: '^src/modules/[^/]+/(domain|rules)/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^src/kernel/', '^src/modules/[^/]+/(domain|rules)/'] },
    },
    { name: 'browser-has-no-server', severity: 'error', from: { path: '^src/(modules/[^/]+/(ui|texts)/|modules/[^/]+/ui\\.ts|platform/(ui-kit|texts|web-client|offline)/|app/web)', pathNot: '\\.test\\.tsx?$' }, to: { path: ['^src/modules/[^/]+/(store|index\\.ts|routes\\.ts|jobs\\.ts)', '^src/platform/(db|http|sign-in|unit-of-work|jobs|workers|live)/', '^node:'] } },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-orphan-import', severity: 'error', from: { path: '^(src|seed)/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
    exclude: { path: '\\.css$' },
  },
};
