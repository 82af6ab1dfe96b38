/** A name as the directory compares it: lower case, without accents. `Inês` equals `ines`. */
export function foldName(name: string): string {
	return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
