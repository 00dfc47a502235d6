/** Which room may import which: a room may import what its row allows and nothing else. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(shared|electron|renderer|resources|tests)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    only('domain-stands-alone', '^shared/domain/', ['^shared/domain/'], 'The domain imports the domain only.'),
    only('contract-on-domain', '^shared/contract/', ['^shared/(contract|domain)/'], 'The contract imports contract and domain.'),
    only('messages-on-domain', '^shared/messages/', ['^shared/(messages|domain)/'], 'Sentences import the domain only.'),
    only(
      'core-on-shared',
      '^electron/core/',
      ['^electron/core/', '^shared/(domain|messages)/'],
      'The core knows neither transport nor host.',
    ),
    only('api-on-core', '^electron/api/', ['^electron/(api|core)/', '^shared/'], 'The api joins contract and core.'),
    only(
      'hosts-on-application',
      '^electron/hosts/',
      ['^electron/hosts/', '^electron/api/', '^electron/core/', '^shared/'],
      'A host mounts the application.',
    ),
    only(
      'workers-on-core',
      '^electron/workers/',
      ['^electron/(workers|core|api)/', '^electron/hosts/[^/]+\\.ts$', '^shared/'],
      'A worker runs the application or one long task, with the ports that every host shares.',
    ),
    only('renderer-on-shared', '^renderer/', ['^renderer/', '^shared/'], 'The window sees only shared.'),
    {
      name: 'one-host-never-another',
      severity: 'error',
      from: { path: '^electron/hosts/([^/]+)/' },
      to: { path: '^electron/hosts/([^/]+)/', pathNot: '^electron/hosts/$1/' },
    },
    {
      name: 'electron-in-desktop-only',
      severity: 'error',
      from: { pathNot: '^(electron/hosts/desktop/|tests/)' },
      to: { path: '(^|/)node_modules/electron/|^electron$' },
    },
    {
      name: 'no-node-in-shared-or-renderer',
      severity: 'error',
      from: { path: '^(shared|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'a-slice-calls-services-not-queries',
      comment: "A slice calls another slice's service, never its queries.",
      severity: 'error',
      from: { path: '^electron/core/([^/]+)/' },
      to: { path: '^electron/core/([^/]+)/.*-queries\\.ts$', pathNot: '^electron/core/$1/' },
    },
    {
      name: 'a-feature-keeps-to-itself',
      comment: 'Features share through ui and app; the workspace composes the others.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/workspace/' },
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      comment: 'The built desktop host is made after this check.',
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { couldNotResolve: true, pathNot: 'out/main/main\\.cjs$' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|\\.cache)/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.json'],
    },
  },
};
