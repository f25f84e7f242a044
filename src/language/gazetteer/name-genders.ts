import { GIVEN_NAMES } from "./given-names.ts";

/** Given names that are women's. */
const FEMALE: ReadonlySet<string> = new Set(
  `
Abigail Agnes Akie Alena Alexandra Alice Alison Amal Amanda Amina Amy Ana Angela Anita Ann Anna Annalena Anne Annegret Annette
Annie Audrey Aya Barbara Beatrice Beatrix Benazir Beth Brenda Bridget Carla Carmen Carol Caroline Carolyn Catherine Cecilia
Charlotte Cheryl Christiane Christina Christine Claire Clara Claudia Condoleezza Corazon Cristina Cynthia Dalia Dana Daniela Daria
Darya Deborah Debra Diana Diane Dilma Donatella Donna Doris Dorothy Eileen Ekaterina Elaine Eleanor Elena Elizabeth Ella Ellen
Elvira Emilia Emily Emma Erica Erika Erna Esther Eva Evelyn Farah Fatima Fatma Federica Fiona Florence Frances Francesca
Francoise Françoise Gabriela Gina Giorgia Gloria Grace Greta Gwen Hanan Hannah Harriet Heather Heidi Helen Helena Helga Hilary
Hillary Ingrid Irene Irina Isabel Isabella Ivana Ivanka Jane Janet Janice Jean Jelena Jennifer Jill Joan Joana Joanna Joanne
Joyce Judith Judy Julia Julie Kaja Kamala Karen Karin Karolina Kate Katharina Katherine Kathleen Kathryn Kathy Katie Katrin
Keiko Kirsten Kristalina Kristina Lana Laura Lauren Lavinia Leah Leila Lena Leyla Lidia Lilian Linda Lisa Liz Louise Lucia
Lucy Ludmila Lyudmila Lydia Madeleine Magda Magdalena Maha Malala Mara Margaret Margarita Margot Maria María Mariana Marie Marina
Marjorie Marta Martha Martina Mary Maryam Masako Matilda Maureen Megan Melania Melanie Melissa Milica Miriam Moira Mona Monica
Monika Myriam Nadia Nadine Naledi Nancy Natalia Natalie Natalya Nathalie Nicole Nikki Nina Nora Noriko Oksana Olena Olga Olivia
Pamela Paola Patricia Paula Pauline Peggy Penny Petra Phyllis Rachel Rebecca Renata Rita Roberta Rosa Rosemary Ruth Sabine Sadako Sally
Samantha Sandra Sanna Sara Sarah Sheila Shirley Silvia Simone Sofia Sonia Sophia Sophie Stella Stefania Stephanie Sue Suha Susan Susanne
Sushma Suzanne Svetlana Sviatlana Sylvia Sylvie Tamara Tania Tanya Tara Tatiana Tatyana Teresa Theresa Tina Tzipi Ulrike Ursula
Valentina Valeria Vanessa Vera Veronica Victoria Virginia Vivian Vjosa Wafa Wanda Wendy Yael Yasmin Yoko Yolanda Yoriko Yulia
Yuriko Yvette Yvonne Zainab Zhanna Zoë Zuzana Akiko Michiko Megumi Kaori Sanae Seiko Tomoko Naoko Yuko Akane Haruko Harumi Kumiko
Jacinda Mette Angelina Aisha Anastasia Antonia Brigitte Carrie Helle Jacqueline Isabelle Kateryna Liudmyla Mariya Nadezhda Ngozi
Galina Larisa Lyubov Marine Ségolène Simonetta Soraya Tarja Vigdis Zinaida Yekaterina Yelena Elvira Alla Alina Polina Ksenia
Manuela Michaela Marija Dalila Gro Sonja Sigrid Hanna Johanna Elisabeth Éva Agnieszka Beata Ewa Katarzyna Małgorzata Malgorzata
Melinda Meera Indira Pratibha Begum Khaleda Rania Asma Hind Shirin Masoumeh Zahra
`
    .trim()
    .split(/\s+/),
);

/** Names of men and women, and surnames that lead. */
const EITHER: ReadonlySet<string> = new Set(
  `
Adel Alex Alexis Andrea Andy Ban Chris Claude Cyril Dan Dominique Gabriel Gabriele Guo Isa Jan Jo Jody Jordan Kelly Kerry Kim Lee Leslie
Li Lindsay Lindsey Lula Lynn Mahathir Marion Michel Michele Michal Morgan Nguyen Nicola Nikita Noel Nur Pat Park Patrice Penny Rene Robin
Sam Sasha Sean Shannon Sharon Stacey Sultan Tracy Tsai Uri Yang Yair
`
    .trim()
    .split(/\s+/),
);

export type Gender = "female" | "male";

/** Whose name it mostly is; null for names of both and names that no list has. */
export function genderOfGivenName(name: string): Gender | null {
  if (EITHER.has(name)) return null;
  if (FEMALE.has(name)) return "female";
  return GIVEN_NAMES.has(name) ? "male" : null;
}

/** What an honorific before a name says. */
export function genderOfHonorific(honorific: string): Gender | null {
  if (/^(?:mrs|ms|miss|mme|madame|madam|dame|lady|frau|señora|queen|princess)\.?$/i.test(honorific)) return "female";
  return /^(?:mr|messrs|sir|lord|monsieur|herr|señor|king|prince)\.?$/i.test(honorific) ? "male" : null;
}
