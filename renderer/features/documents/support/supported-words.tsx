import type { ReactNode } from 'react';
import type { Support } from '#shared/domain/document-model.ts';
import { keyed } from '../../../ui/workspace/keyed.ts';
import { useOpenSupport } from './open-support.ts';
import './support.css';

/** Words that rest on something: pressing them opens what. More than one thing gets a number each after the words. */
export function SupportedWords({ support, children }: { support: readonly Support[]; children: ReactNode }) {
  const open = useOpenSupport();
  const [first, ...others] = support;
  if (open === null || first === undefined) return children;
  return (
    <>
      <button type="button" className="supported" title={`Rests on: ${first.label}`} onClick={() => open(first)}>
        {children}
      </button>
      {keyed(others).map(({ key, item }) => (
        <button key={key} type="button" className="supported also" onClick={() => open(item)}>
          {item.label}
        </button>
      ))}
    </>
  );
}
