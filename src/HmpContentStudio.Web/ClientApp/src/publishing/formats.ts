/** What the studio will write; only the first is built. */
export const formats = [
  { value: 'scorm12', label: 'SCORM 1.2', built: true },
  { value: 'scorm2004', label: 'SCORM 2004', built: false },
  { value: 'cmi5', label: 'cmi5', built: false },
  { value: 'qti30', label: 'QTI 3', built: false },
  { value: 'cc11', label: 'Cartridge', built: false },
] as const;
export type Format = (typeof formats)[number]['value'];
export const formatLabel = (format: string) => formats.find((entry) => entry.value === format)?.label ?? format;
