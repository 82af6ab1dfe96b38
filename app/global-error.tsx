"use client";

import "./globals.css";

// The catalogue may be what failed to load, so these texts are inline, in both languages.
export default function GlobalError({ retry }: { error: Error; retry: () => void }) {
	return (
		<html lang="en">
			<body>
				<title>Pombo</title>
				<main className="grid h-dvh content-center justify-center gap-4 px-6">
					<h1 className="text-head font-head tracking-head">Pombo could not open this page.</h1>
					<p className="text-body text-ink-2">Nothing was lost. Try again in a moment.</p>
					<p className="text-body text-ink-2" lang="pt-BR">
						O Pombo não conseguiu abrir esta página. Nada se perdeu. Tente de novo daqui a pouco.
					</p>
					<button type="button" onClick={retry} className="h-9 justify-self-start rounded-2 bg-solid px-4 font-medium text-on-solid">
						Try again · Tentar de novo
					</button>
				</main>
			</body>
		</html>
	);
}
