/** `07.12.2022 kl. 14.03`: a moment, in the machine's time zone. */
export function dateAndTime(isoTime: string): string {
  const time = new Date(isoTime)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${two(time.getDate())}.${two(time.getMonth() + 1)}.${time.getFullYear()}`
  return `${day} kl. ${two(time.getHours())}.${two(time.getMinutes())}`
}
