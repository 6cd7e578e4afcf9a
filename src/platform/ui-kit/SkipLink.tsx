/** The first stop of the Tab key: past the menu, to the page. */
export function SkipLink({ children }: { readonly children: string }) {
  return (
    <a
      className="skip-link"
      href="#content"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('content')?.focus();
      }}
    >
      {children}
    </a>
  );
}
