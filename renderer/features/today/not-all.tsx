/** Says that a list goes on where it does: the rest moves up as the first of it is done. */
export function NotAll({ shown, count }: { shown: number; count: number }) {
  if (count <= shown) return null;
  return (
    <p className="quiet small today-none">
      The first {shown.toLocaleString('en-US')} of {count.toLocaleString('en-US')} are listed. The case list shows by case what comes next.
    </p>
  );
}
