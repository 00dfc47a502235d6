/** @file The five faces of a printed document, as files. Invariant: a face is named by its path and by nothing else. */
import { createRequire } from 'node:module';

export type Face = 'serif' | 'serifItalic' | 'serifStrong' | 'sans' | 'sansStrong';

/** Absolute path of the full TrueType file of each face. Subsets will not do: names need ł, ž and their like. */
export type PdfFonts = Record<Face, string>;

const FILES: Record<Face, string> = {
  serif: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  serifItalic: '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  serifStrong: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  sans: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  sansStrong: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
};

/** Finds the faces among the installed packages. @throws Error when a package is missing: the installation is broken. */
export function installedFonts(): PdfFonts {
  const { resolve } = createRequire(import.meta.url);
  return {
    serif: resolve(FILES.serif),
    serifItalic: resolve(FILES.serifItalic),
    serifStrong: resolve(FILES.serifStrong),
    sans: resolve(FILES.sans),
    sansStrong: resolve(FILES.sansStrong),
  };
}
