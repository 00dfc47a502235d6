import type { CrossReference } from '#shared/domain/policy.ts';

/** Legal and cross references at the end of a policy. */
export function References({ legal, cross }: { legal: readonly string[]; cross: readonly CrossReference[] }) {
  return (
    <>
      {legal.length > 0 && (
        <section>
          <h2>Legal references</h2>
          <ul className="reference-list serif">
            {legal.map((reference) => (
              <li key={reference}>{reference}</li>
            ))}
          </ul>
        </section>
      )}
      {cross.length > 0 && (
        <section>
          <h2>Cross references</h2>
          <ul className="reference-list serif">
            {cross.map((reference) => (
              <li key={reference.code}>
                {reference.code}, {reference.title}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
