import { type ReactNode, useId } from 'react';
import './form-parts.css';

type FieldGroupProps = { label: string; help?: ReactNode; error?: ReactNode; isRequired?: boolean; children: ReactNode };

/** Several controls that answer one question: a real fieldset with its legend, help above and the error below. */
export function FieldGroup({ label, help, error, isRequired = false, children }: FieldGroupProps) {
  const id = useId();
  const describedBy = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset className="field-group" {...(describedBy ? { 'aria-describedby': describedBy } : {})}>
      <legend>
        {label}
        {isRequired && (
          <span aria-hidden className="field-group-star">
            {' '}
            *
          </span>
        )}
      </legend>
      {help && (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** Fields side by side while there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>;
}
