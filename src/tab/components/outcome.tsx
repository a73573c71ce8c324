import { Failure } from './failure.tsx';

/** What went wrong with the person's last change, beside the button that asked for it; success is announced elsewhere. */
export function Outcome(props: { of: { readonly isError: boolean; readonly error: unknown } }) {
  return props.of.isError ? <Failure error={props.of.error} /> : null;
}
